import type { CardReply } from '../../../../contract/card'

export type ArticleCard = Extract<CardReply, { kind: 'article' }>

/** Where the service keeps the picture of a card. */
export const picturePath = ({ id, picture }: ArticleCard) =>
  picture && `/api/cards/${id}/pictures/${picture.id}`
