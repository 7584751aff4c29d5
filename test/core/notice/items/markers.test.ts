import { readMarker } from "../../../../src/core/notice/items/markers";

test.each([
	["一、实施", "chinese", 1, 2],
	["十二、实施", "chinese", 12, 3],
	["(三)实施", "chinese-bracket", 3, 3],
	["3.实施", "digit", 3, 2],
	["10、实施", "digit", 10, 3],
	["3.2024年", "digit", 3, 2],
	["(2)实施", "digit-bracket", 2, 3],
	["②实施", "digit-bracket", 2, 1],
	["第四件  实施", "ordinal", 4, 5],
	["第五件实事:实施", "ordinal", 5, 6],
	["实事八:实施", "ordinal", 8, 4],
	["二是实施", "digit-bracket", 2, 2],
	["第一,实施", "ordinal", 1, 3],
	["【实事四】实施", "ordinal", 4, 5],
	["【第2件】实施", "ordinal", 2, 5],
])("%s", (text, level, ordinal, length) => expect(readMarker(text)).toEqual({ level, ordinal, length }));

test.each(["1.5万人次", "3所幼儿园", "2024年", "三级医院", "第三季度末前", "一站式服务", "第一书记带头", "一、"])(
	"%s is no numeral of a heading",
	(text) => expect(readMarker(text)).toBeNull(),
);
