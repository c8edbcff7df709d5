/** One line of a parent and what the reply to it must say. */
export interface Line {
  say: string;
  hear: string;
}

/** What one parent types, so that it can be found in the database afterwards. */
export interface Story {
  guardian: string;
  phone: string;
  child: string;
  school: string;
  concern: string;
}

const names = '甲乙丙丁戊己庚辛壬癸';

/** The story of a parent by their number, 0 to 9. */
export function storyOf(number: number): Story {
  const name = names.charAt(number);
  return {
    guardian: `欧阳${name}`,
    phone: `+861391234567${number}`,
    child: `小${name}`,
    school: `第${name}小学`,
    concern: `小${name}最近不爱说话，我不知道怎么办`,
  };
}

/** Registers a child, asks about school, signs up for the activity and tells of a concern. */
export function linesOf({ guardian, phone, child, school, concern }: Story): Line[] {
  return [
    { say: '/start', hear: '小候鸟' },
    { say: '登记孩子', hear: '登记后' },
    { say: '同意', hear: '您叫什么名字' },
    { say: guardian, hear: '您是孩子的什么人' },
    { say: '1', hear: '手机号' },
    { say: phone.slice(3), hear: '现在住在哪里' },
    { say: '深圳龙岗', hear: '孩子叫什么名字' },
    { say: child, hear: `${child}的身份证号` },
    { say: '跳过', hear: `${child}的生日` },
    { say: '2018年3月5日', hear: '男孩还是女孩' },
    { say: '女', hear: '户口在哪里' },
    { say: '安徽阜阳颍州', hear: '从什么时候起' },
    { say: '2023年9月', hear: '和谁一起住' },
    { say: '1', hear: '上学吗' },
    { say: '小学', hear: '哪所学校' },
    { say: school, hear: '医保' },
    { say: '在这里', hear: '疫苗' },
    { say: '1', hear: '残疾或长期的病' },
    { say: '没有', hear: '最后一题' },
    { say: '没有', hear: `学校：${school}` },
    { say: '1', hear: `${child}登记好了` },
    { say: '2', hear: '都登记好了' },
    { say: '老家的户口，孩子在深圳上小学要什么材料', hear: '深圳市义务教育招生政策' },
    { say: '1', hear: '能帮上就好' },
    { say: '活动', hear: '周六手工课' },
    { say: '1', hear: '一盏自己的小灯' },
    { say: '1', hear: `报上了：${child}` },
    { say: '求助', hear: '现在是哪种情况' },
    { say: '3', hear: '是谁' },
    { say: '1', hear: '用您自己的话说说' },
    { say: concern, hear: '社工怎么联系您' },
    { say: '下班以后', hear: '谢谢您说出来' },
  ];
}

/** Said when all the rest is over: its reply leaves after everything that still waits for the chat. */
export const lastLine: Line = { say: '/start', hear: '小候鸟' };
