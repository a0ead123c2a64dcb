import { createAfterwardsGateway } from '../../src/miniapp/desk/afterwards-gateway'
import { createHttp, type Carrier } from '../../src/miniapp/gateways/http'

const REPLY = { headline: '题', ways: [], notRestored: null }

/** A service that lets so many requests wait too long. */
function lateService(late: number, otherwise: Awaited<ReturnType<Carrier>>) {
  const sent: unknown[] = []
  const carry: Carrier = async ({ path, body }) => {
    sent.push([path, body])
    if (sent.length <= late) throw { errMsg: 'request:fail timeout' }
    return otherwise
  }
  return { sent, gateway: createAfterwardsGateway(createHttp(carry, (path) => path)) }
}

describe('a drill that takes longer than one request', () => {
  it('is asked after again, and is the same drill', async () => {
    const { sent, gateway } = lateService(2, { statusCode: 200, data: REPLY })
    expect(await gateway.drill('c1', { id: 'd1' })).toEqual(REPLY)
    expect(sent).toEqual(Array(3).fill(['/api/desk/cards/c1/drill', { id: 'd1' }]))
  })

  it('is not asked after for ever', async () => {
    const { sent, gateway } = lateService(99, { statusCode: 200, data: REPLY })
    await expect(gateway.drill('c1', { id: 'd1' })).rejects.toMatchObject({ kind: 'timeout' })
    expect(sent).toHaveLength(8)
  })

  it('is not asked after where it was refused', async () => {
    const data = { code: 'drill-running', message: '有一次演练正在进行。' }
    const { sent, gateway } = lateService(0, { statusCode: 409, data })
    await expect(gateway.drill('c1', { id: 'd1' })).rejects.toMatchObject({
      kind: 'conflict',
      message: '有一次演练正在进行。',
    })
    expect(sent).toHaveLength(1)
  })
})
