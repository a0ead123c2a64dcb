export default definePageConfig({ navigationBarTitleText: '新的安排' })
