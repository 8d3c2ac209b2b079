import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const principal: Words['principal'] = {
  title: 'Para las autoridades políticas',
  waiting: (n) =>
    plural('es', n, {
      one: '1 punto espera a las autoridades políticas.',
      other: `${n} puntos esperan a las autoridades políticas.`,
    }),
  none: 'Ningún punto espera a las autoridades políticas.',
  keptBy: (names) => `Remitido a las autoridades políticas por ${names}.`,
  wasKeptBy: (names) =>
    `Había sido remitido a las autoridades políticas por ${names}; la redacción ha cambiado desde entonces.`,
  wordings: 'Las redacciones',
  wanted: (names) => `La quiere ${names}`,
  yours: 'Su parte quiere esta redacción.',
  wouldWant: (n, of) => `Con su parte, ${n} de ${of} querrían esta redacción.`,
  allWould: 'Con su parte, todas querrían esta redacción: los corchetes desaparecerían.',
  haveAgreed: (n, of) => `${n} de ${of} partes han aceptado esta redacción.`,
  wouldAgree: (n, of) => `Con la suya, la habrían aceptado ${n} de ${of} partes.`,
  hangs: 'Lo que depende de él',
  gate: (guards) => `Espera a que se resuelva: ${guards}.`,
  pledge: (who, what) => `Compromiso de ${who}, a partir de entonces: ${what}.`,
  under: 'Texto que lo desarrolla:',
  nothingHangs: 'Ningún requisito, ningún compromiso ni ningún otro texto depende de él.',
  decision: 'La decisión',
  agree: 'Aceptar esta redacción',
  keep: 'Remitirlo a las autoridades políticas',
  stillKept: 'Su parte lo remite a sus autoridades políticas.',
  inText: 'Leerlo en el texto',
  print: 'Imprimir, un punto por página',
  toView: 'Leer lo que espera a las autoridades políticas',
};
