import { texts } from '../../text/texts.ts';

export const HISTORY_TEXTS = texts({
  fr: () => ({
    title: 'Historique',
    show: 'Voir qui a changé quoi',
    hide: 'Replier',
    list: 'Changements, du premier au dernier',
    when: 'Quand',
    act: 'Action',
    who: 'Par',
    what: 'Quoi',
    removed: 'retiré',
    nothing: 'Aucun changement n’est gardé.',
  }),
  en: () => ({
    title: 'History',
    show: 'See who changed what',
    hide: 'Hide',
    list: 'Changes, from the first to the last',
    when: 'When',
    act: 'Act',
    who: 'By',
    what: 'What',
    removed: 'removed',
    nothing: 'No change is kept.',
  }),
});
