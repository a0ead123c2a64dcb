export default definePageConfig({ navigationBarTitleText: '读过的' })
