import type { CardReply } from '../../../../contract/card'

export type ArticleCard = Extract<CardReply, { kind: 'article' }>
