/** Sentences about the operator's files in config/operator. */
export const operatorFileMessages = {
  missing: (file: string) =>
    `读不到 ${file}。请把这个文件放回原处，内容可以参照随程序提供的默认文件。`,
  notJson: (file: string) =>
    `${file} 不是有效的 JSON。请检查引号、逗号和括号是否成对，改好后再运行一次。`,
  wrongField: (file: string, field: string) =>
    `${file} 的内容不对${field === '' ? '' : `：请检查「${field}」这一项`}。写法请参照随程序提供的默认文件。`,
  wrongLine: (file: string, line: number, text: string) =>
    `${file} 第 ${line} 行写法不对：「${text.trim()}」。写法见文件开头的说明。`,
}
