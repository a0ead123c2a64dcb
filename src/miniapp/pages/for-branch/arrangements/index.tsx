import { arrangement as words } from '../../../../copy/zh-cn/arrangement'
import { ArrangementColumns } from '../_components/arrangement/columns'
import { ArrangementList } from '../_components/arrangement/list'
import { OwnBranch } from '../_components/own-branch'
import { useWide } from '../_components/use-wide'

/** 学习安排: who asks for a hand, what is being studied, what was; on a PC the newest stands open beside the list. */
export default function ArrangementsPage() {
  const wide = useWide()
  return (
    <OwnBranch title={words.title} wide>
      {(branch, arrangements) =>
        wide ? (
          <ArrangementColumns branch={branch} arrangements={arrangements} asked={null} />
        ) : (
          <ArrangementList branch={branch} arrangements={arrangements} />
        )
      }
    </OwnBranch>
  )
}
