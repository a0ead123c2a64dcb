/** Names of persons in bylines, credits and imprints. */

/** The commonest family names (national census lists, 《百家姓》 and some of this province); they tell a name from an office. */
const FAMILY_NAMES = new Set(
  (
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
    '傅萧常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由滕司马欧阳上官诸葛皇甫尉迟公孙慕容令狐司徒' +
    '昌凤酆贝经贲洪钮滑荀羿汲邴糜松弓牧隗山宓蓬郗仰秋钭韶蓟怀鄂咸籍赖鬱苍莘贡逄扶堵宰郦郤璩濮寿郏阎习宦鱼慎庾暨弘禄殳沃蔚越夔厍融訾毋巢蒯竺益桓仉缑郈汝钦佴伯谯笪綦禚丌矫郇操'
  ).split(''),
)

const ROLE_WORDS =
  /[\u4e00-\u9fff]{2,4}(?:日报|融媒体?(?:中心)?)(?=记者|通讯员)|本报|本刊|融媒体?|全媒体|特约|见习|实习|首席|记者|通讯员|评论员|撰稿人?|实习生|作者|摄影|供稿|供图|报道|整理|文\s*[/／]\s*图|图\s*[/／]\s*文|图文|[:：]/g

/** Whether `token` can be a person's printed name: a family name and two to four characters. */
export function isName(token: string): boolean {
  if (/^[\u4e00-\u9fff]+·[\u4e00-\u9fff]+$/.test(token)) return true
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(token)) return false
  return token.length === 4 ? DOUBLE.test(token) : FAMILY_NAMES.has(token.charAt(0))
}

/** Family names of two characters. */
const DOUBLE =
  /^(?:欧阳|上官|诸葛|司马|皇甫|尉迟|公孙|慕容|令狐|司徒|东方|夏侯|南宫|端木|闻人|申屠|丌官|宇文|长孙|钟离|太史|澹台|淳于|单于|轩辕|鲜于|闾丘|万俟|赫连)/

/**
 * In: the inside of a byline, e.g. 「记者 甲某 通讯员 乙　某 丙某某」. Out: the names in order. A name of two
 * characters set with a space inside, to align with its neighbours, is closed up; offices are left out.
 */
export function namesIn(text: string): string[] {
  const tokens = text
    .replace(ROLE_WORDS, ' ')
    .split(/[\s、，,;；/／]+/)
    .filter((token) => token !== '')
    .flatMap(apart)
  const joined = closedUp(tokens)
  return joined.filter((token) => /^[\u4e00-\u9fff·]{2,4}$/.test(token) || /·/.test(token))
}

/** Names run together where a line ended between them, apart again; any other token as it is. */
function apart(token: string): string[] {
  if (token.length < 4 || token.length > 9 || isName(token) || !/^[\u4e00-\u9fff]+$/.test(token)) {
    return [token]
  }
  for (const first of [3, 2]) {
    const head = token.slice(0, first)
    const rest = apart(token.slice(first))
    if (isName(head) && rest.every(isName)) return [head, ...rest]
  }
  return [token]
}

/** 「甲　乙」 is one name, and so are 「甲 某某」 and 「甲某 某」 cut by a line's end: none is one character. */
function closedUp(tokens: string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const next = tokens[at + 1]
    const last = joined[joined.length - 1]
    if (last?.length === 1 && token.length === 4 && isName(token.slice(1))) {
      // 「甲　乙」 and the next name, with the line's end between them lost.
      joined[joined.length - 1] = last + token.charAt(0)
      joined.push(token.slice(1))
    } else if (token.length > 1) joined.push(token)
    else if (last?.length === 1) joined[joined.length - 1] = last + token
    else if (next !== undefined && next.length <= 2 && FAMILY_NAMES.has(token) && !isName(next)) {
      joined.push(token + next)
      at++
    } else if (last?.length === 2 && (next === undefined || next.length > 1)) {
      joined[joined.length - 1] = last + token
    } else if (next?.length === 2) {
      joined.push(token + next)
      at++
    } else joined.push(token)
  }
  return joined
}
