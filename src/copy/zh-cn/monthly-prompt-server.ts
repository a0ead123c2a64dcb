/** Code → sentence of a failed request about 每月学习提示. */
export const promptProblems = {
  'bad-prompt-place': '每月学习提示由支部以上的党组织发，支部自己不发。',
  'not-a-link': '出处链接要写网址，以 http 开头；没有就空着。',
  'card-as-material': '学习内容里只写文字。报纸上的几篇请在“身边的做法”里选。',
} as const
