/** Sentences of 错题回顾. Nothing here counts what was right or wrong, or days that were missed. */
export const review = {
  title: '错题回顾',
  place: (number: number, count: number) => `第${number}题，共${count}题`,
  titledPlace: (number: number, count: number) => `错题回顾　第${number}题，共${count}题`,
  /** Beside its name in 我的. */
  waiting: '有几道可以再看看',
  /** Above every item: what is asked. 特大字 has room for the name of the page here alone. */
  asksTheArticle: '只问文章里怎么写的。',
  titledAsks: '错题回顾：只问文章里怎么写的。',
  from: (headline: string) => `出自《${headline}》`,
  finish: '看完了',
  doneTitle: '今天的看完了',
  doneAll: '每一句都和原文对得上。',
  doneSome: '下面几句，可以再看看原文。',
  later: '隔些天再请您看看。几天没来也不要紧，不会越攒越多。',
  onThisPhone: '您的回答只记在这部手机里。',
  nothing: '没有要回顾的题',
  nothingWhy: '小题里和原文对不上的，第二天起放到这里，每天只看几道。',
  rested: '今天没有要回顾的',
  toMine: '回到我的',
  cannotOpen: '暂时没有连上，过一会儿再点。',
}
