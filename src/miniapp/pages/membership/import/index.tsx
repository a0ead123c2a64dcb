import { useEffect } from 'react'
import { useStore } from 'zustand'
import { rosterImport as words } from '../../../../copy/zh-cn/roster'
import { Button } from '../../../components/button'
import { Message, Opening } from '../../../components/states'
import { membershipParts } from '../../../membership-parts'
import { parts } from '../../../parts'
import { useOwnBranch } from '../../../use-own-branch'
import { Frame } from '../_components/frame'
import { Choosing } from './_components/choosing'
import { Faulty } from './_components/faulty'
import { PreviewView } from './_components/preview'
import './index.scss'

/** A list is read on this device, looked at, and taken in as a whole or not at all. */
export default function ImportPage() {
  const branch = useOwnBranch()
  const { step, send, again } = useStore(membershipParts.rosterImport)
  const { status, open } = useStore(membershipParts.roster)
  const { navigation } = parts.gateways
  const branchId = branch?.id ?? null
  useEffect(() => {
    again()
    if (branchId !== null) void open(branchId)
  }, [branchId, open, again])

  if (branch === null || status === 'opening')
    return <Frame title={words.title}>{<Opening />}</Frame>
  switch (step.kind) {
    case 'choosing':
      return <Frame title={words.title}>{<Choosing />}</Frame>
    case 'unreadable':
      return (
        <Frame title={words.title}>
          <Message title={words.notRead} text={words.unreadable[step.reason]}>
            <Button kind="ink" words={words.again} onPress={again} />
          </Message>
        </Frame>
      )
    case 'faulty':
      return <Frame title={words.title}>{<Faulty rows={step.rows} onAgain={again} />}</Frame>
    case 'preview':
      return (
        <Frame title={words.preview} wide>
          <PreviewView
            preview={step.preview}
            sending={step.sending}
            failed={step.failed}
            onTake={() =>
              void send(branch.id).then((taken) => (taken ? open(branch.id) : undefined))
            }
            onAgain={again}
          />
        </Frame>
      )
    case 'imported':
      return (
        <Frame title={words.title}>
          <Message title={words.done} text={words.doneWhy(step.reply.added, step.reply.changed)}>
            <Button kind="ink" words={words.toRoster} onPress={navigation.back} />
          </Message>
        </Frame>
      )
  }
}
