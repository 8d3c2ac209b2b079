import type { KeysWords } from '../en/keys.ts';

export const keys: KeysWords = {
  title: 'Teclas',
  show: 'Lista de teclas',
  single: 'Las letras y los signos pulsados solos hacen algo',
  singleWhat:
    'Desactívelo si dicta o si se pulsan teclas por accidente. La lista se abre entonces desde su nombre, arriba.',
  everywhere: 'En todas partes',
  thisList: 'esta lista',
  anywhere: [['Esc', 'cierra un cuadro']],
  inText: [
    ['Enter', 'abrir un corchete: quién quiere qué palabras'],
    ['Esc', 'al redactar: guardar el borrador y cerrar'],
  ],
  inMatrix: [
    ['← ↑ → ↓ Home End', 'de casilla en casilla'],
    ['Enter', 'al punto'],
  ],
  inPress: [
    ['y', 'confirmar'],
    ['e', 'modificar'],
    ['n', 'rechazar'],
    ['j', 'la siguiente'],
    ['k', 'la anterior'],
  ],
  inTime: [
    ['← →', 'antes y después, en la línea del tiempo'],
    ['Space', 'reproducir y detener'],
  ],
};
