import { isolate } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useText } from '../../i18n/text.tsx'
import { useWizard } from './wizard.tsx'

/** What a field is called where it is not in sight: "Milestone 2: Amount in USDC". */
export function useFieldLabel(): (field: string) => string {
  const { create: text } = useText()
  const { draft, unit } = useWizard()
  const fixed: Readonly<Record<string, string>> = {
    'who-name': text.who.name,
    'who-country': text.who.country,
    'who-register': text.who.register,
    'who-number': text.who.number,
    'who-domain': text.who.domain,
    'who-identifier': text.who.identifier,
    'who-prefix': text.who.prefix,
    'what-name': text.what.name,
    'what-story': text.what.story,
    'what-link': text.what.link,
    'plan-token': text.milestones.token,
    'plan-fund-by': text.milestones.fundBy,
    'plan-add': text.steps.milestones,
    'recipients-add': text.steps.recipients,
    'recipients-rest': text.recipients.share,
    'verifiers-add': text.deciders.verifiers,
    'verifiers-threshold': text.deciders.threshold,
    'panel-add': text.deciders.panel,
    'panel-threshold': text.deciders.threshold,
    'fallback-name': text.deciders.fallback,
    'fallback-address': text.deciders.fallback,
    'rules-reviewDays': text.rules.review,
    'rules-objectionDays': text.rules.objection,
    'rules-appealDays': text.rules.appeal,
    'rules-objectionShare': text.rules.share,
    'rules-minimum': text.rules.minimum(isolate(unit.symbol)),
    'rules-upfront': text.rules.upfront,
    'rules-gifts': text.rules.gifts,
  }
  const ofMilestone: Readonly<Record<string, string>> = {
    title: text.milestones.name,
    amount: text.milestones.amount(isolate(unit.symbol)),
    day: text.milestones.day,
    description: text.milestones.description,
    checklist: text.milestones.checklist,
    budget: text.milestones.budget,
  }
  const ofPerson: Readonly<Record<string, string>> = {
    name: text.recipients.name,
    address: text.recipients.address,
    share: text.recipients.share,
    identity: text.recipients.identity,
  }
  const called = (name: string, unnamed: string) => (name.trim() === '' ? unnamed : isolateText(name.trim()))
  return (field) => {
    const known = fixed[field]
    if (known !== undefined) return known
    const [list = '', key, part = ''] = field.split('-')
    const placeIn = (all: readonly { key: string }[]) => all.findIndex((one) => one.key === key)
    if (list === 'milestone' || list === 'split') {
      const number = text.milestones.number(placeIn(draft.milestones) + 1)
      return list === 'split' ? number : text.partOf(number, ofMilestone[part] ?? '')
    }
    const all = list === 'recipient' ? draft.recipients : draft[list === 'panel' ? 'panel' : 'verifiers'].members
    const place = placeIn(all)
    const unnamed =
      list === 'recipient' ? text.recipients.someone : list === 'panel' ? text.deciders.member : text.deciders.verifier
    return text.partOf(called(all[place]?.name ?? '', unnamed(place + 1)), ofPerson[part] ?? '')
  }
}
