/** What 我的 says about who one is; everything else about membership is fetched with its own package. */
export const me = {
  title: '我和支部',
  logIn: '登录或加入支部',
  logInNote: '不登录也都能读',
  join: '加入支部',
  waiting: (branch: string) => `已告诉${branch}，等支部回复`,
  record: '我的数据',
  lapsed: '登录已到期，请再登录一次',
  lapsedNote: '您学过的都在，登录后接着记。',
  arrangements: '学习安排',
  roster: '支部名单',
  desk: '编辑台',
  approve: '让电脑登录',
  approveNote: '输入电脑上显示的码',
  cannotOpen: '没有打开，可能是网络不好。稍等再点一次。',
  unsent: '有几条还在手机里，有网络时会自己送到。',
  earlier: {
    title: '这台手机上以前读过的，是您本人读的吗？',
    why: '是您读的，就接着算您的；不是，就和您的分开。',
    mine: '是我读的',
    notMine: '不是我读的',
  },
}
