import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import type { Language } from '@amana/sdk/schemas'
import type { OutgoingRequest } from '../platform/outgoing.ts'
import type { AlertsContext } from './context.ts'
import type { Delivery } from './delivery.ts'
import type { AlertFacts } from './facts.ts'
import { campaignPage, linksOf, shownSubject } from './links.ts'
import { subjectOf } from './outbox.ts'
import { contactOf, declarativeMessage, pushRequest } from './push-message.ts'
import { sentenceOf } from './sentence.ts'
import { dayIn, texts } from './texts.ts'
import { titleOf } from './title.ts'
import { tokenOf } from './token.ts'
import { webhookRequest } from './webhook-message.ts'

/** The request that tells one subscriber. */
export async function messageOf(context: AlertsContext, delivery: Delivery): Promise<OutgoingRequest> {
  return delivery.subscription.channel === 'push' ? pushOf(context, delivery) : webhookOf(context, delivery)
}

async function pushOf(context: AlertsContext, { facts, message, subscription }: Delivery): Promise<OutgoingRequest> {
  const { configuration } = context
  const { language, endpoint, publicKey, auth, subject, renewBy } = subscription
  const keys = await context.keys()
  const links = linksOf(configuration, tokenOf(subscription.id, keys.linkKey))
  const words = texts[language]
  const title = await titleOf(context, facts ? subjectOf(facts.chainId, facts.campaign) : subject, language)
  const stop = { action: 'stop', title: words.stop, navigate: links.withdraw }
  const keep = { action: 'keep', title: words.keep, navigate: links.renew }
  const text = declarativeMessage({
    title,
    body: facts ? sentenceOf(facts, language) : words.renewal(dayIn(language, renewBy)),
    navigate: facts ? campaignPage(configuration, language, campaignOf(facts)) : links.renew,
    language,
    tag: message,
    actions: facts ? [stop] : [keep, stop],
  })
  const target = { endpoint, publicKey: publicKey ?? '', auth: auth ?? '' }
  const topic = facts ? formatAccountId(campaignOf(facts)) : `renewal ${subject}`
  return pushRequest(target, text, topic, keys, contactOf(context))
}

/** The first message: it shows that the push service takes messages of this server, and brings the way out. */
export async function welcomeRequest(
  context: AlertsContext,
  target: { endpoint: string; publicKey: string; auth: string },
  { subject, language, renewBy, token }: { subject: string; language: Language; renewBy: string; token: string },
): Promise<OutgoingRequest> {
  const { configuration } = context
  const words = texts[language]
  const links = linksOf(configuration, token)
  const text = declarativeMessage({
    title: await titleOf(context, subject, language),
    body: words.welcome(dayIn(language, renewBy)),
    navigate: `${configuration.siteUrl}/${language}`,
    language,
    tag: `welcome ${subject}`,
    actions: [{ action: 'stop', title: words.stop, navigate: links.withdraw }],
  })
  return pushRequest(target, text, `welcome ${subject}`, await context.keys(), contactOf(context))
}

/** The body of a webhook: the facts, where they are on the chain, and the way out. */
async function webhookOf(
  { configuration, keys, now }: AlertsContext,
  { facts, message, subscription }: Delivery,
): Promise<OutgoingRequest> {
  const { endpoint, secret, subject, renewBy, language } = subscription
  const links = linksOf(configuration, tokenOf(subscription.id, (await keys()).linkKey))
  const about = { subscription: shownSubject(subject), ...links }
  const body = facts
    ? {
        type: `campaign.${facts.kind}`,
        timestamp: new Date(facts.time * 1_000).toISOString(),
        data: { ...shown(facts), url: campaignPage(configuration, language, campaignOf(facts)), ...about },
      }
    : { type: 'subscription.renewal', timestamp: now().toISOString(), data: { renewBy, ...about } }
  return webhookRequest(
    { url: endpoint, secret: secret ?? '' },
    { id: message, body: JSON.stringify(body), seconds: Math.floor(now().getTime() / 1_000) },
  )
}

function shown({ kind, chainId, campaign, charity, time, place, ...rest }: AlertFacts) {
  return {
    kind,
    campaign: formatAccountId({ chainId, address: campaign }),
    charity: formatAccountId({ chainId, address: charity }),
    time,
    place: place ?? null,
    ...rest,
  }
}

function campaignOf({ chainId, campaign }: AlertFacts): AccountId {
  return { chainId, address: campaign }
}
