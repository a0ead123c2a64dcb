/** 请支部帮一下. */
export const help = {
  title: '请支部帮一下',
  why: '想要哪样就点一下，支部书记和您的联络员看得到，别人看不到。再点一下就收回。',
  told: (branch: string) => `已经告诉${branch}。办好了，这里的勾会自己去掉。`,
  kept: '先记在手机里，有网络时会自己送到。',
  liaisons: (names: string[]) => `您的联络员：${names.join('、')}`,
  noBranch: '加入支部以后，就能请支部帮一下',
  noBranchWhy: '还没有加入的，直接和支部说一声也一样。',
  join: '加入支部',
}
