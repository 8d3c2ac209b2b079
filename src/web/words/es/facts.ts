import type { Words } from '../en.ts';
import { withArticle } from './dates.ts';

export const facts: Words['facts'] = {
  title: 'Hechos de los que dependen los requisitos previos',
  name: 'Designar un hecho',
  changeIt: 'Modificar quién puede declararlo: ',
  what: 'El hecho, en una frase que sea verdadera o falsa',
  who: 'Quién puede declararlo (si no se marca a nadie: la presidencia)',
  number: 'Cuántas partes deben hacerlo (vacío: todas)',
  go: 'Inscribir el hecho',
  byChair: 'Ha de declararlo la presidencia.',
  byParties: (names, number) =>
    number === undefined
      ? `Ha de ser declarado por ${names}.`
      : `Ha de ser declarado por al menos ${number} de estas partes: ${names}.`,
  said: (party, from) =>
    from === undefined
      ? `${party}: el hecho se cumple`
      : `${party}: el hecho se cumple desde ${withArticle(from)}`,
  notSaid: (party) => `${party}: no declarado`,
  chairSaid: (holds) =>
    holds ? 'Presidencia: el hecho se cumple' : 'Presidencia: el hecho no se cumple',
  from: 'Desde qué día (opcional)',
  declare: 'Declarar que se cumple ',
  takeBack: 'Declarar que no se cumple ',
  declareTitle: (fact) => `Declarar que este hecho se cumple: ${fact}`,
  declareFor: (party) => `Declararlo en nombre de ${party}`,
  declareAsChair: 'Declararlo',
};
