export default {
  app: {
    name: 'Toepassingen',
    vendor: 'IJzeren Voorraad'
  },
  dateFormat: {
    normal: 'D MMMM YYYY, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm'
  },
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },
  customScripts: ['scripts/one-sign-in', 'scripts/dutch'],
  disableWelcomeMessage: true
};
