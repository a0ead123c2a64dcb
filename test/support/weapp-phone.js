const http = require('node:http')
const path = require('node:path')

const dist = path.resolve(__dirname, '../../dist/weapp')
const service = process.env.SERVICE_ADDRESS

const ask = (method, url, token, body) =>
  new Promise((resolve, reject) => {
    const header = token ? { authorization: `Bearer ${token}` } : {}
    if (body) header['content-type'] = 'application/json'
    const call = http.request(service + url, { method, headers: header }, (reply) => {
      let text = ''
      reply.on('data', (chunk) => (text += chunk))
      reply.on('end', () => resolve(JSON.parse(text)))
    })
    call.on('error', reject)
    call.end(body && JSON.stringify(body))
  })

/** In: a demo role, or null for nobody. Out: the built mini-program on a fresh phone on which that person is logged in. */
async function phoneOf(role) {
  jest.resetModules()
  const createHost = require('./weapp-host')
  const phone = createHost.newPhone()
  if (role !== null) {
    const { token } = await ask('POST', '/api/demo-sessions', null, { role })
    const me = await ask('GET', '/api/me', token)
    phone.storage.set('session', JSON.stringify({ token, me }))
  }
  const host = createHost({ dist, service, phone })
  global.wx.login = ({ success }) => success({ code: 'code-of-wechat' })
  return host
}

module.exports = { ask, phoneOf }
