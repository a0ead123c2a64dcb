import { useMemo, type ReactNode } from 'react'
import type { CardReply } from '../../../../../contract/card'
import type { ProductReply } from '../../../../../contract/product'
import type { BranchDetails } from '../../../../../core/study/branch-details'
import { packChoices, WHOSE } from '../../../../../core/study/pack'
import type { PaperSize } from '../../../../../core/study/sheet'
import { packs as words } from '../../../../../copy/zh-cn/packs'
import { print } from '../../../../../copy/zh-cn/print'
import { linkTo } from '../../../../gateways/web-address'
import type { PackPerson } from '../../../../stores/packs'
import { Paper } from '../../../../paper/paper'
import { Qr } from '../../../../paper/qr'
import { sourceOf } from '../../../../paper/source-of'

interface PackPaperProps {
  person: PackPerson
  articles: ReadonlyMap<string, Extract<CardReply, { kind: 'article' }>>
  size: PaperSize
  branchName: string
  /** What was typed on this device, for where the service knows no number. */
  details: BranchDetails
  product: ProductReply | null
  web: string | null
  onPages: (pages: number) => void
}

/** One person's pack: leaves of their own, their name on the first, their liaison on the last. */
export function PackPaper(props: PackPaperProps) {
  const { person, articles, size, details, product, web, onPages } = props
  const ids = person.openCardIds.join(' ')
  const cards = useMemo(
    () => ids.split(' ').flatMap((id) => articles.get(id) ?? []),
    [ids, articles],
  )
  const choices = useMemo(() => packChoices(cards), [cards])
  const first = cards[0]
  if (!first) return null
  const only = cards.length === 1
  const page = only ? `/pages/card/index?id=${encodeURIComponent(first.id)}` : '/pages/today/index'
  return (
    <Paper
      choices={choices}
      size={size}
      wholeLeaves
      onPages={onPages}
      context={{
        edition: null,
        source: sourceOf(first),
        sample: cards.some(({ sample }) => sample),
        cards: new Map(cards.map((card) => [card.id, card])),
        details: { ...details, ...whomToAsk(person, details) },
        product,
        link:
          web === null
            ? null
            : {
                address: linkTo(web, page),
                words: only ? print.readThis : print.readWeek,
              },
        draft: null,
        own: new Map<string, ReactNode>([[WHOSE, <Whose key={WHOSE} {...props} />]]),
      }}
    />
  )
}

/** The liaison as the branch named them; a number typed in here is that of the name typed in beside it. */
function whomToAsk({ liaison }: PackPerson, details: BranchDetails) {
  if (!liaison) return { liaison: details.liaison, phone: details.phone }
  const typed = details.liaison.trim()
  const typedPhone = typed === '' || typed === liaison.name ? details.phone : ''
  return { liaison: liaison.name, phone: liaison.phone ?? typedPhone }
}

/** The name in the largest type of the sheet, and the code to join by where the branch has made one. */
function Whose({ person, branchName, web }: PackPaperProps) {
  const { name, liaison, joinCode } = person
  return (
    <div className="paper-whose">
      <div className="paper-whose-words">
        <p className="paper-whose-name">{words.whose(name)}</p>
        <p className="paper-whose-branch">
          {[branchName, liaison && words.of(liaison.name)].filter(Boolean).join('　')}
        </p>
      </div>
      {joinCode && web !== null && (
        <div className="paper-code">
          <Qr
            text={linkTo(web, `/pages/membership/join/index?code=${joinCode.code}`)}
            label={words.isItYou(name)}
          />
          <span className="paper-code-words">{words.isItYou(name)}</span>
        </div>
      )}
    </div>
  )
}
