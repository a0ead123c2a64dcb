import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { DemoRole } from '../../../contract/session'
import { desk } from '../../../copy/zh-cn/desk'
import { parts } from '../../parts'

/** How often to ask when the service does not say. */
const ASK_EVERY_S = 5

/** By a code that a phone approves, or as the made-up editor of the demo. */
export function LogIn() {
  const session = useStore(parts.session)
  const [roles, offer] = useState<DemoRole[]>([])
  const { device, demoRoles, startDeviceCode, pollDeviceCode, enterDemo } = session
  useEffect(() => void demoRoles().then(offer), [demoRoles])
  useEffect(() => {
    if (!device) return
    const timer = setInterval(() => void pollDeviceCode(), (device.interval || ASK_EVERY_S) * 1000)
    return () => clearInterval(timer)
  }, [device, pollDeviceCode])
  const code = device?.userCode
  return (
    <section className="desk-log-in">
      <h1 className="desk-name">{desk.logIn.title}</h1>
      <p>{desk.logIn.why}</p>
      {code ? (
        <>
          <p>{desk.logIn.typeThis}</p>
          <p className="desk-code">
            {code.slice(0, 4)}-{code.slice(4)}
          </p>
          <p className="desk-note">{desk.logIn.wait}</p>
        </>
      ) : (
        <div className="desk-acts">
          <button type="button" className="desk-button ink" onClick={() => void startDeviceCode()}>
            {desk.logIn.withPhone}
          </button>
          {roles.includes('editor') && (
            <button
              type="button"
              className="desk-button"
              id="desk-demo"
              onClick={() => void enterDemo('editor')}
            >
              {desk.logIn.demo}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
