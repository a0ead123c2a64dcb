import { useRouter } from '@tarojs/taro'
import { arrangement as words, branchLists as listWords } from '../../../../copy/zh-cn/arrangement'
import { Button } from '../../../components/button'
import { Message } from '../../../components/states'
import { parts } from '../../../parts'
import { Arrangement } from '../_components/arrangement/arrangement'
import { ArrangementColumns } from '../_components/arrangement/columns'
import { OwnBranch } from '../_components/own-branch'
import { useWide } from '../_components/use-wide'

/** One arrangement; on a PC beside the others. */
export default function ArrangementPage() {
  const { id = '' } = useRouter().params
  const wide = useWide()
  return (
    <OwnBranch title={words.title} wide>
      {(branch, arrangements) => {
        const one = arrangements.list.find((some) => some.id === id)
        if (!one)
          return (
            <Message title={listWords.gone} text={listWords.goneWhy}>
              <Button
                kind="ink"
                words={listWords.toList}
                onPress={() => void parts.gateways.navigation.arrangement('arrangements')}
              />
            </Message>
          )
        return wide ? (
          <ArrangementColumns branch={branch} arrangements={arrangements} asked={id} />
        ) : (
          <Arrangement branch={branch} one={one} arrangements={arrangements} />
        )
      }}
    </OwnBranch>
  )
}
