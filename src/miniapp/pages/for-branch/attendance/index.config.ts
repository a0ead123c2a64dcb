export default definePageConfig({ navigationBarTitleText: '记一次集中学习' })
