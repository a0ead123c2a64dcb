/** Sentences about the files that the quiz command is given. */
export const quizFileMessages = {
  usage:
    '请给出提取结果文件，例如：npm run -s quiz -- 版面.json（由 npm run -s extract 得到，可给多个）',
  unreadable: (file: string) => `读不到文件 ${file}，或它不是 JSON。请检查路径和内容。`,
  notExtracted: (file: string) =>
    `文件 ${file} 不是提取结果。请先运行 npm run -s extract -- 版面.txt > 版面.json。`,
}
