export default definePageConfig({ navigationBarTitleText: '党的建设' })
