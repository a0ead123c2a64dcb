export default definePageConfig({ navigationBarTitleText: '党建版·每日一读' })
