/** The foot of every export and print, word for word as it was agreed: it says what the paper is not for. */
export const paperFoot = '仅供本支部安排学习使用，不作考核依据，不计入集中学习培训学时。'
