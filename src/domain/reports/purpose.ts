import { actionsIn } from '../campaign/channels-in.ts';
import type { Content } from '../campaign/content.ts';

/**
 * What a message is to whoever gets it, which decides how many open it: word of something that they ordered, a greeting
 * to somebody new, a reminder of what they left in a basket, the answer to something else that they did, or news.
 */
export type Purpose = 'service' | 'welcome' | 'basket' | 'answer' | 'news';

/** "Welcome back" greets somebody who was away, not somebody new. */
const WELCOME = /\b(?:welcome(?! back\b)|bienvenue)\b/iu;
const BASKET =
  /\b(?:your|votre|ton) (?:shopping )?(?:basket|cart|bag|panier)\b|\babandoned (?:basket|cart)|\bpanier abandonné|\bleft (?:\p{L}+ )?behind\b|\bforgot something\b/iu;

/**
 * The purpose of the messages of a version, whose campaign came into force with the content `first`. The category tells
 * service messages. No field tells one kind of marketing from another: that a campaign answers calls from outside does,
 * and the subjects of its messages do. Those of the first version, because rewording a reminder makes it no other kind
 * of message; and never the campaign's name or tags, which may change at any time while figures that have been counted
 * must not.
 */
export function purposeOf(content: Content, first: Content): Purpose {
  if (isTransactional(content)) return 'service';
  const subjects = actionsIn(first).map(({ message }) => message.title || message.body);
  if (subjects.some((each) => WELCOME.test(each))) return 'welcome';
  if (subjects.some((each) => BASKET.test(each))) return 'basket';
  return 'window' in content ? 'answer' : 'news';
}

function isTransactional(content: Content): boolean {
  return 'category' in content && content.category === 'transactional';
}
