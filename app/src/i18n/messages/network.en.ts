export const network = {
  offline: 'No network. What you see was kept on this device and is not verified now.',
  offlineAsOf: (time: string) => `No network: as of ${time}, not verified now.`,
}
