import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { EditionReply } from '../../../../contract/edition'
import { PAPER_POINTS, type PaperSize } from '../../../../core/study/sheet'
import { forBranch } from '../../../../copy/zh-cn/for-branch'
import { print as words } from '../../../../copy/zh-cn/print'
import { Section } from '../../../components/section'
import { branchAddress } from '../../../gateways/navigation'
import { linkTo } from '../../../gateways/web-address'
import { listHeadline } from '../../../card-words'
import { branchParts } from '../../../branch-parts'
import { parts } from '../../../parts'
import type { BranchPack } from '../../../stores/branch-pack'
import { CopyButton } from '../_components/copying'
import { Details } from '../_components/details'
import { PaperLink } from '../_components/ready-paper'
import { WithTexts } from '../_components/with-texts'
import { OneOf } from '../../../components/one-of'
import { Preview } from '../../../paper/preview'
import { PrintButton } from '../../../paper/print-button'
import { PrintedPaper, type PaperKind } from '../_components/printed-paper'
import './index.scss'

const KINDS: PaperKind[] = ['sheet', 'booklet', 'record']

/** 打印: browsers only. The paper is on the screen as it will be printed, and one tap prints it. */
export default function PrintPage() {
  return (
    <WithTexts title={words.title}>
      {(pack) => pack.edition && <Printing pack={pack} edition={pack.edition} />}
    </WithTexts>
  )
}

function Printing({ pack, edition }: { pack: BranchPack; edition: EditionReply }) {
  const { kind: asked, size: askedSize } = useRouter().params
  const [kind, choose] = useState<PaperKind>(KINDS.find((one) => one === asked) ?? 'sheet')
  const [cardId, chooseCard] = useState(() => firstToPrint(pack))
  const [size, chooseSize] = useState<PaperSize>(
    PAPER_POINTS.find((one) => String(one) === askedSize) ?? PAPER_POINTS[0],
  )
  const [pages, count] = useState<number | null>(null)
  const web = branchParts.web()
  const subject = { editionId: edition.id, ...(kind === 'sheet' ? { cardId } : {}) }
  return (
    <View>
      <View>
        <PrintButton words={words.print} isSet={pages !== null} />
        <View className="print-beside">
          <Text className="note">{pages === null ? '' : pagesIn(kind, pages)}</Text>
          {kind !== 'record' && (
            <PaperLink
              edition={edition}
              cardId={kind === 'sheet' ? cardId : undefined}
              size={size}
            />
          )}
        </View>
        {kind !== 'record' && (
          <OneOf
            name={words.kind}
            options={[
              { value: 'sheet', words: words.sheet },
              { value: 'booklet', words: words.booklet },
            ]}
            value={kind}
            onValue={(value) => choose(value as PaperKind)}
          />
        )}
        <OneOf
          name={words.size}
          options={PAPER_POINTS.map((one) => ({ value: String(one), words: words.points(one) }))}
          value={String(size)}
          onValue={(value) =>
            chooseSize(PAPER_POINTS.find((one) => String(one) === value) ?? PAPER_POINTS[0])
          }
        />
      </View>
      <Preview>
        <PrintedPaper
          key={`${kind} ${kind === 'sheet' ? cardId : ''} ${size}`}
          kind={kind}
          cardId={cardId}
          size={size}
          pack={pack}
          edition={edition}
          onPages={count}
        />
      </Preview>
      <View>
        {kind === 'sheet' && pack.articles.length > 1 && (
          <Section title={words.which}>
            <OneOf
              rows
              name={words.which}
              options={pack.articles.map((card) => ({ value: card.id, words: listHeadline(card) }))}
              value={cardId}
              onValue={chooseCard}
            />
          </Section>
        )}
        <Details />
        {web !== null && (
          <View className="print-link">
            <CopyButton
              kind="small"
              id="copy-link"
              words={forBranch.copyLink}
              text={linkTo(
                web,
                branchAddress(subject, 'print', kind === 'sheet' ? undefined : kind),
              )}
            />
          </View>
        )}
      </View>
    </View>
  )
}

/** The article that was come from, else the one of today, else the first. */
function firstToPrint({ articles, chosenIds }: BranchPack): string {
  const only = chosenIds.length === 1 ? chosenIds[0] : undefined
  const today = parts.today()
  const found =
    articles.find((card) => card.id === only) ??
    articles.find((card) => card.studyDay === today) ??
    articles[0]
  return found?.id ?? ''
}

function pagesIn(kind: PaperKind, pages: number): string {
  const many = words.pages(pages)
  if (kind !== 'sheet') return `${many}。${words.atHand}`
  return `${pages <= 2 ? words.bothSides : words.sheets(pages)}，${many}。${words.atHand}`
}
