/** What `npm run upload` says. */
export const upload = {
  usage: '用法：npm run upload -- --version 1.2.0 --note 这一版改了什么',
  badVersion: (version: string) => `版本号“${version}”不对：写三个数字，例如 1.2.0。`,
  noAppId: '没有设置 WECHAT_APPID：写小程序的 AppID，和服务用的是同一个。',
  noAddress: (address: string | undefined) =>
    `小程序要知道服务在哪里：请设置 ADDRESS=https://…${address ? `（现在是“${address}”）` : ''}。微信只许 https，域名要先在公众平台登记。`,
  noKey: (path: string | undefined) =>
    path
      ? `找不到上传密钥 ${path}。`
      : '没有设置 WECHAT_UPLOAD_KEY：在公众平台“开发管理、小程序代码上传”生成密钥，写它的文件路径。',
  building: '正在构建小程序……',
  uploading: (version: string) => `正在上传 ${version}（第一次要先下载微信的上传工具，约两分钟）……`,
  failed: (step: string) => `${step}没有成功，原因见上面的输出。线上的版本没有改动。`,
  steps: { build: '构建', upload: '上传' },
  done: (version: string) =>
    `${version} 已上传为开发版。请在公众平台“版本管理”里设为体验版，按单位的手续看过以后再提交审核。`,
}
