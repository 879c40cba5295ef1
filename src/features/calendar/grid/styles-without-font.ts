/**
 * To be imported before FullCalendar, which on loading fills a style element of this name, or makes one. Among its
 * rules is a font of icons from a data: address, which nothing here uses and the content security policy refuses: an
 * empty rule takes its place.
 */
const style = document.createElement('style');
style.dataset['fullcalendar'] = '';
// First, so that the product's own styles have the last word.
document.head.prepend(style);
const { sheet } = style;
if (sheet !== null) {
  const insert = sheet.insertRule.bind(sheet);
  sheet.insertRule = (rule, index) => insert(rule.startsWith('@font-face') ? '.fc-icon {}' : rule, index);
}
