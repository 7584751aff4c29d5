/** How paragraphs begin that close a notice, after its items: 各有关部门要… 请各责任单位… 附件：… Text must be width-folded. */
export const CLOSING =
	/^(?:各(?:有关|责任|牵头|相关|单位|部门|级|镇|乡|街道|成员|实施|承办)|(?:有关|相关)(?:部门|单位)|责任单位要|牵头单位要|请各|请有关|请于|为妇女儿童办实事工作|附件|附:|联系人|联系电话|特此|抄送|抄报|\(此件|(?:[市县区]|新区|全[市县区])?(?:政府)?妇儿(?:工委|办)|以上)/;
