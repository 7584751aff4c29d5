/** The work could not be done at all. The message is one Chinese sentence for the user: what, where, what to do. */
export class CannotProceed extends Error {
	override name = "CannotProceed";
}
