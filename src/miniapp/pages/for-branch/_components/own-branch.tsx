import { useDidShow } from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { roster as rosterWords } from '../../../../copy/zh-cn/roster'
import { arrangement as words } from '../../../../copy/zh-cn/arrangement'
import { arrangementParts } from '../../../arrangement-parts'
import { PageTop } from '../../../components/page-top'
import { Screen } from '../../../components/screen'
import { Failed, OfflineLine, Opening } from '../../../components/states'
import { LogInFirst } from '../../../log-in-first'
import { parts } from '../../../parts'
import type { Arrangements } from '../../../stores/arrangements'
import { useOwnBranch } from '../../../use-own-branch'
import { useReader } from '../../../use-reader'
import { BranchTop } from './branch-top'
import { useWide } from './use-wide'

interface OwnBranchProps {
  title: string
  wide?: boolean
  dock?: ReactNode
  children: (branch: { id: string; name: string }, arrangements: Arrangements) => ReactNode
}

/** A page of 学习安排: for the branch's secretary, once the branch's arrangements are there. */
export function OwnBranch({ title, wide, dock, children }: OwnBranchProps) {
  const { size, onSize, sample } = useReader()
  const branch = useOwnBranch()
  const status = useStore(parts.session, (state) => state.status)
  const arrangements = useStore(arrangementParts.arrangements)
  const { navigation } = parts.gateways
  const branchId = branch?.id ?? null
  const { open } = arrangements
  useDidShow(() => {
    void parts.session.getState().load()
    if (branchId !== null) void open(branchId)
  })
  useEffect(() => {
    if (branchId !== null) void open(branchId)
  }, [branchId, open])
  const inColumns = useWide() && wide === true
  const isReady = branch !== null && arrangements.status === 'ready'
  return (
    <Screen size={size} sample={sample} wide={wide} dock={isReady ? dock : undefined}>
      {inColumns && branch ? (
        <BranchTop branchName={branch.name} size={size} onSize={onSize} />
      ) : (
        <PageTop title={title} note={branch?.name} size={size} onSize={onSize} />
      )}
      {status === 'opening' || (branch !== null && arrangements.status === 'opening') ? (
        <Opening />
      ) : branch === null ? (
        <LogInFirst
          title={rosterWords.noBranch}
          text={rosterWords.noBranchWhy}
          words={rosterWords.toLogIn}
        />
      ) : arrangements.status === 'failed' ? (
        <Failed
          text={arrangements.why === 'offline' ? words.offline : undefined}
          onRetry={() => void open(branch.id)}
          onTell={() => navigation.feedback()}
        />
      ) : (
        <>
          {arrangements.why !== null && <OfflineLine words={words.stale} />}
          {children(branch, arrangements)}
        </>
      )}
    </Screen>
  )
}
