/** SHA-256 of each shape, by name. */
export const pinned: { readonly [name: string]: string } = {
  zBecame: '92db130261d6bdb80e49e14da85c9c47ba340eee2e94ffa95b71169e63a2b137',
  zBecome: 'd4828388ba8ed9c96e25935b72b5fb2ca92baf83c3ec800a4efb0c0956527640',
  zChallenge: '7b78047697a8f038d4463c3449bc2a3df88d0d2898f340c4b053384eac2b9839',
  zEntered: 'abcb4d3c8e62788f410abc505f2aaeb1e196b17ae4fa31ea3a7e5bae836abdef',
  zEntries: 'df28bda27d6a750a0db25aad9ebc2a1b6b79e353e56f78051ae5fc75893e2c31',
  zEntryPost: '7d13c48e3e6dfdf5db66543e32934cb9ab00a8bcceba514ebaaaaeba046b0376',
  zHome: '53421d397def19c1e1556ca9807bbcb92314d68f87598579d8f67d5c905d35fe',
  zHost: 'bfbe2ba75d856679599efac015ffaaf7cb6e4ab887f30b9b4ee0b6db9b88d1e6',
  zOpened: '31f5bf0b6f6331737af7333ff17d1933601879bd3f8de2a3b4dd228e0ce70f60',
  zProblem: 'ece96a30fc5af1092ef621878f9536ddb818defbd5c3b5ccdede6b7ac71a43d0',
  zRecorded: 'b5c879cf38067c75cd50b7a23a61d0b619b1e8295876608815578a8a1d0170ee',
  zSession: 'bc938389fd686342b1903a9aee90bec4d74bdeb3dd7d8381d67a19bbb73a3827',
  zSignIn: 'f35d95745ab02b6aad347f7f7ae98d2e2fa334d131133482ef40194d28a9c38f',
  zState: '95a14caa6246f74c41aa5916e6bd8d162366e5499f747d2afccda4db8b7501f9',
  zText: 'b88d14d4fcc49b7998d21deea307f877efd208054924e502ddcbb1e3c5063b10',
  zTextRead: '2cef1c07cebaa5ca3fc4b859f9bf795734dbb59168dad4f76314d7c44aa60521',
};
