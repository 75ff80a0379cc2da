import { texts } from '../text/texts.ts';

/** Texts of what two people have left different. */
export const CONFLICT_TEXTS = texts({
  fr: () => ({
    title: 'Quelqu’un d’autre a modifié cela entre-temps',
    what: 'Rien n’est perdu : choisissez, pour chaque différence, ce qui vaut.',
    mine: 'Ma saisie',
    theirs: 'L’autre version',
    allMine: 'Garder toute ma saisie',
    allTheirs: 'Prendre toute l’autre version',
    merge: 'Enregistrer ces choix',
    nothing: '(vide)',
  }),
  en: () => ({
    title: 'Somebody else has changed this in the meantime',
    what: 'Nothing is lost: choose what counts for each difference.',
    mine: 'What I wrote',
    theirs: 'The other version',
    allMine: 'Keep all of mine',
    allTheirs: 'Take all of the other',
    merge: 'Save these choices',
    nothing: '(empty)',
  }),
});

/** Texts of the question before something unsaved is left. */
export const UNSAVED_TEXTS = texts({
  fr: () => ({
    title: 'Quitter sans enregistrer ?',
    what: 'Ce que vous avez saisi ici sera perdu.',
    leave: 'Quitter sans enregistrer',
  }),
  en: () => ({
    title: 'Leave without saving?',
    what: 'What you have entered here will be lost.',
    leave: 'Leave without saving',
  }),
});
