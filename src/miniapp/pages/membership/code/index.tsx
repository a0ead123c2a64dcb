import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { joinCode as words } from '../../../../copy/zh-cn/roster'
import { Opening } from '../../../components/states'
import { membershipParts } from '../../../membership-parts'
import { useOwnBranch } from '../../../use-own-branch'
import { Frame } from '../_components/frame'
import { OneCode } from './_components/one-code'
import { Slips } from './_components/slips'
import './index.scss'

/** The code of the branch, of one member, or slips to print for all who have not joined. */
export default function CodePage() {
  const { member: memberId, all } = useRouter().params
  const branch = useOwnBranch()
  const { members, status, open } = useStore(membershipParts.roster)
  const branchId = branch?.id ?? null
  useEffect(() => {
    if (branchId !== null) void open(branchId)
  }, [branchId, open])
  const title = all ? words.all : memberId ? words.ofMember : words.ofBranch
  if (branch === null || status === 'opening') return <Frame title={title}>{<Opening />}</Frame>
  if (all)
    return (
      <Frame title={title} wide>
        <Slips
          branch={branch}
          members={members.filter((one) => !one.joined && one.status === 'active')}
        />
      </Frame>
    )
  const member = members.find(({ id }) => id === memberId) ?? null
  return (
    <Frame title={title}>
      <OneCode branch={branch} member={memberId ? member : null} />
    </Frame>
  )
}
