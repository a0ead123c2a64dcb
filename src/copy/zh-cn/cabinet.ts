/** The file a branch keeps for itself. */
export const cabinet = {
  save: '存成表格',
  saveMonth: (month: number) => `${month}月的存成表格`,
  saved: '已存到“下载”里。',
  failed: '没有存成，请再点一次。',
  nothing: '还没有人学，没有可存的。',
  title: (branch: string, what: string) => `${branch}　${what}`,
  month: (year: number, month: number) => `${year}年${month}月学习安排`,
  sheet: '学习安排',
  columns: ['建议学完的日子', '文章', '县市区', '姓名', '怎么学的'],
  /** Where the operator has switched names off. */
  countColumns: ['建议学完的日子', '文章', '县市区', '已学人数'],
}
