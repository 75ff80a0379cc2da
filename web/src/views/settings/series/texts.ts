import { texts } from '../../../text/texts.ts';

/** Texts of the series of numbers. */
export const SERIES_TEXTS = texts({
  fr: ({ plural, count }) => ({
    intro:
      'Chaque document définitif prend le numéro suivant d’une série, sans trou. Une facture est numérotée dans la série qu’elle nomme, sinon dans FA ; un avoir dans AV.',
    list: 'Séries de numéros',
    id: 'Série',
    idHint: 'De 1 à 64 lettres, chiffres, _ ou -. Ce nom ne change plus.',
    next: 'Prochain numéro',
    pattern: 'Modèle',
    patternHint:
      'Lettres sans accent, chiffres et + - _ / autour d’un compteur comme {00000}. Avec {YYYY}, le compteur repart de 1 chaque année.',
    start: 'Premier compteur',
    startHint: 'Pour continuer une numérotation commencée ailleurs.',
    issued: 'Numéros donnés',
    last: 'Dernier document',
    lastOf: (number: string, day: string) => `${number} du ${day}`,
    fixed: 'Fixée',
    fixedHint:
      'Une série est fixée dès son premier numéro : le modèle d’une numérotation commencée ne change plus.',
    actions: 'Actions',
    new: 'Nouvelle série',
    newTitle: 'Nouvelle série de numéros',
    changeTitle: (id: string) => `Série ${id}`,
    change: 'Modifier',
    changeLabel: (id: string) => `Modifier la série ${id}`,
    example: (number: string) => `Premier numéro : ${number}`,
    saved: (id: string) => `Série ${id} enregistrée`,
    taken: 'Cette série existe déjà.',
    verify: 'Vérifier',
    verifyLabel: (id: string) => `Vérifier la série ${id}`,
    verifyTitle: (id: string) => `Vérification de la série ${id}`,
    verifyIntro:
      'Chaque document est relu depuis le premier : son texte, son empreinte enchaînée à celle du précédent, des numéros sans trou, des dates dans l’ordre.',
    verifying: (read: number, of: number) => `${count(read)} sur ${count(of)} relus…`,
    whole: (read: number) =>
      read === 0
        ? 'Cette série n’a encore donné aucun numéro.'
        : `${plural(read, 'document relu', 'documents relus')} : tout est tel qu’il a été écrit.`,
    intact: 'Intacte',
    broken: 'Altérée',
    faultsFound: (faults: number, read: number) =>
      `${plural(faults, 'anomalie', 'anomalies')} sur ${plural(read, 'document relu', 'documents relus')}.`,
    faults: 'Ce qui n’est pas tel qu’il a été écrit',
    at: 'Numéro',
    fault: 'Anomalie',
    lastHash: 'Empreinte du dernier document (SHA-256)',
    more: 'Pour chercher aussi des documents qu’aucun numéro ne nomme :',
  }),
  en: ({ plural, count }) => ({
    intro:
      'Each final document takes the next number of a series, without a gap. A bill is numbered in the series that it names, else in FA; a credit note in AV.',
    list: 'Series of numbers',
    id: 'Series',
    idHint: '1 to 64 letters, digits, _ or -. This name does not change any more.',
    next: 'Next number',
    pattern: 'Pattern',
    patternHint:
      'Letters without accents, digits and + - _ / around a counter such as {00000}. With {YYYY} the counter begins anew at 1 each year.',
    start: 'First counter',
    startHint: 'To go on with numbers that were begun elsewhere.',
    issued: 'Numbers given',
    last: 'Last document',
    lastOf: (number: string, day: string) => `${number} of ${day}`,
    fixed: 'Fixed',
    fixedHint: 'A series is fixed from its first number on: how it writes them does not change any more.',
    actions: 'Actions',
    new: 'New series',
    newTitle: 'New series of numbers',
    changeTitle: (id: string) => `Series ${id}`,
    change: 'Change',
    changeLabel: (id: string) => `Change series ${id}`,
    example: (number: string) => `First number: ${number}`,
    saved: (id: string) => `Series ${id} saved`,
    taken: 'This series is there already.',
    verify: 'Verify',
    verifyLabel: (id: string) => `Verify series ${id}`,
    verifyTitle: (id: string) => `Verification of series ${id}`,
    verifyIntro:
      'Each document is read back from the first one: its text, its hash with that of the one before, numbers without a gap, days in order.',
    verifying: (read: number, of: number) => `${count(read)} of ${count(of)} read…`,
    whole: (read: number) =>
      read === 0
        ? 'This series has not given a number yet.'
        : `${plural(read, 'document', 'documents')} read: all is as it was written.`,
    intact: 'Intact',
    broken: 'Altered',
    faultsFound: (faults: number, read: number) =>
      `${plural(faults, 'fault', 'faults')} in ${plural(read, 'document', 'documents')} read.`,
    faults: 'What is not as it was written',
    at: 'Number',
    fault: 'Fault',
    lastHash: 'Hash of the last document (SHA-256)',
    more: 'To look for documents that no number names, too:',
  }),
});
