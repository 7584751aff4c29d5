/** Commands of the ribbon that need no pane. */
Office.onReady();
