import { lazy } from 'react';
import { pageFiles } from './page-files.ts';

export const Home = lazy(pageFiles.home);
export const NewNegotiation = lazy(pageFiles.new);
export const EnterWithCode = lazy(pageFiles.code);
export const AskToEnter = lazy(pageFiles.ask);
export const About = lazy(pageFiles.imprint);
export const Negotiation = lazy(pageFiles.negotiation);
