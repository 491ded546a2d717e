import { Counter, Gauge } from 'prom-client'

// In the default register, which `/v1/metrics` shows. No label names an account.
export const accepted = new Counter({
  name: 'amana_relay_accepted_total',
  help: 'Errands for which a transaction was signed.',
  labelNames: ['chain', 'kind'],
})
export const refused = new Counter({
  name: 'amana_relay_refused_total',
  help: 'Requests that were refused, by the code of the answer.',
  labelNames: ['code'],
})
export const outcomes = new Counter({
  name: 'amana_relay_outcomes_total',
  help: 'How errands ended.',
  labelNames: ['chain', 'kind', 'outcome'],
})
export const spentWei = new Counter({
  name: 'amana_relay_spent_wei_total',
  help: 'What receipts say was paid for gas.',
  labelNames: ['chain'],
})
export const resent = new Counter({
  name: 'amana_relay_resent_total',
  help: 'Transactions that were sent again: the same bytes, with a higher fee, under another nonce, or to fill a nonce.',
  labelNames: ['chain', 'how'],
})
export const openErrandsGauge = new Gauge({
  name: 'amana_relay_open',
  help: 'Errands that are in no block yet.',
  labelNames: ['chain'],
})
export const balanceGauge = new Gauge({
  name: 'amana_relay_balance_wei',
  help: 'What the relay’s key holds.',
  labelNames: ['chain'],
})
