import { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { OrganisationListReply } from '../../../../contract/organisation'
import { issuing as words } from '../../../../copy/zh-cn/monthly-prompt'
import { arrangementParts } from '../../../arrangement-parts'
import { OneOf } from '../../../components/one-of'
import { PageTop } from '../../../components/page-top'
import { Screen } from '../../../components/screen'
import { Failed, OfflineLine, Opening } from '../../../components/states'
import { LogInFirst } from '../../../log-in-first'
import { parts } from '../../../parts'
import { sentenceFor } from '../../../said'
import type { Issuing } from '../../../stores/issuing'
import { attempt } from '../../../stores/outcome'
import { useReader } from '../../../use-reader'

export interface Place {
  id: string
  name: string
}

interface OwnPlaceProps {
  title: string
  /** Whether one may choose here which of one's organisations speaks. */
  choosing?: boolean
  children: (place: Place, issuing: Issuing) => ReactNode
}

/** A page for who issues from above, once it is known for which organisation and what was issued. */
export function OwnPlace({ title, choosing, children }: OwnPlaceProps) {
  const { size, onSize, sample } = useReader()
  const { place: asked } = useRouter().params
  const status = useStore(parts.session, (state) => state.status)
  const issuing = useStore(arrangementParts.issuing)
  const places = useOwnPlaces()
  const [chosenId, choose] = useState(asked)
  const place = places?.find(({ id }) => id === chosenId) ?? places?.[0] ?? null
  const placeId = place?.id ?? null
  const { open } = issuing
  useDidShow(() => {
    void parts.session.getState().load()
    if (placeId !== null) void open(placeId)
  })
  useEffect(() => {
    if (placeId !== null) void open(placeId)
  }, [placeId, open])
  const isHere = issuing.placeId === placeId
  return (
    <Screen size={size} sample={sample}>
      <PageTop title={title} note={place?.name} size={size} onSize={onSize} />
      {status === 'opening' || places === null ? (
        <Opening />
      ) : place === null ? (
        <LogInFirst title={words.notIssuer} text={words.notIssuerWhy} words={words.toLogIn} />
      ) : !isHere || issuing.status === 'opening' ? (
        <Opening />
      ) : issuing.status === 'failed' ? (
        <Failed
          text={
            issuing.why?.why === 'offline'
              ? words.offline
              : issuing.why
                ? sentenceFor(issuing.why)
                : undefined
          }
          onRetry={() => void open(place.id)}
          onTell={() => parts.gateways.navigation.feedback()}
        />
      ) : (
        <>
          {issuing.why !== null && <OfflineLine words={words.stale} />}
          {choosing && places.length > 1 && (
            <OneOf
              rows
              name={words.whichPlace}
              options={places.map(({ id, name }) => ({ value: id, words: name }))}
              value={place.id}
              onValue={choose}
            />
          )}
          {children(place, issuing)}
        </>
      )}
    </Screen>
  )
}

/** The organisations one issues for; the operator's are those at the top of the tree. Null: not known yet. */
function useOwnPlaces(): Place[] | null {
  const { status, me } = useStore(parts.session)
  const [tops, setTops] = useState<Place[] | null>(null)
  const isIn = status === 'member' || status === 'signed-in'
  const roles = isIn ? (me?.roles ?? []) : []
  const own = roles.flatMap(({ role, organisation }) =>
    role === 'prompt-issuer' && organisation ? [organisation] : [],
  )
  const isOperator = own.length === 0 && roles.some(({ role }) => role === 'operator')
  useEffect(() => {
    if (!isOperator) return
    void attempt(() => parts.asMe.get<OrganisationListReply>('/api/organisations')).then(
      (outcome) => setTops(outcome.kind === 'done' ? outcome.value.organisations : []),
    )
  }, [isOperator])
  return isOperator ? tops : own
}
