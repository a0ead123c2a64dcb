/** Why something did not happen, where the service gave no sentence of its own. */
export const whyNot = {
  offline: '现在没有网络，没有办成。有网络时再点一次。',
  timeout: '网络慢，没有等到回音。请再点一次。',
  'log-in-first': '登录已到期，请再登录一次。',
  'not-allowed': '这项内容不在您的职责范围内。',
  'too-often': '点得太频繁，请过一会儿再试。',
  other: '没有办成，请稍后再试。',
}
