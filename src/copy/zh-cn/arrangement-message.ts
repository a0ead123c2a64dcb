/** What a message of WeChat says of a new arrangement; the template around it is the operator's. */
export const arrangementMessage = {
  /** Behind the first headline, where there are several. */
  more: (cards: number) => `等${cards}篇`,
  /** As WeChat wants a date. */
  day: (day: string) =>
    `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
}
