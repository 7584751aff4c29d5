/** Wrong usage: exit status 2. */
export class WrongUsage extends Error {
	override name = "WrongUsage";
}

export const USAGE = `用法：
  shishi notice <通知文件> [--json] [-o notice.json]              读通知：实事、责任单位、目标、时限
  shishi layout <通知> --period P -o <报表.xlsx>                  整张报表
  shishi layout <通知> --period P --unit 单位 -o <单位.xlsx>       一个单位的报表
  shishi layout <通知> --period P --all-units -o <文件夹>          每个单位一份
  shishi check  <报表>... [选项] [--json]                         核对
  shishi merge  <报表|文件夹>... [选项] -o <汇总.xlsx> [--json]    汇总
  shishi sample [-o 文件夹]                                       用自带的样例走一遍全过程
  shishi --version                                                版本

通知：.docx .doc .pdf .txt，或保存的 notice.json
P：2024Q2（季度）、2024H1（半年）、2024-05（月）、2024（全年）
选项：--notice 通知  --period P  --previous 上期汇总.xlsx  --as-of YYYY-MM-DD
      --strictness 宽松|通行|从严（进度滞后的尺度：时序进度的 0.5、0.7、0.9）
      --aliases 别名文件  --alias 别名=单位（可多次）
merge 另有：--exclude 文件（搁置，可多次）  --prefer 文件（一个单位报了几份时用哪份，可多次）
      --assign 文件=单位（认定是哪个单位的报表）  --accept 文件（按本期收下）
      --figure 实事.目标=单位[:完成数]（几家数字不一时以哪家为准，如 3.1=县妇联:1200）
      --due YYYY-MM-DD（报送期限，不写按通知）  --letters 文件夹（催报、退回、通报文稿）
`;
