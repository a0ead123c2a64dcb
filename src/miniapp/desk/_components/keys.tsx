import { desk } from '../../../copy/zh-cn/desk'
import { Sheet } from './sheet'

/** What each key does. */
export function Keys({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={desk.keysTitle} onClose={onClose} narrow>
      <dl className="desk-keys">
        {desk.keysList.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd className="desk-kbd">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
