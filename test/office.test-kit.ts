import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { escapeXml } from '../src/formats/xml-signs.ts';

/** LibreOffice as a person uses it, driven by a macro of its own: it opens, edits, decides, saves. */

export const officeIsHere = spawnSync('soffice', ['--version']).status === 0;
export const withoutOffice = officeIsHere ? '' : ' (skipped: LibreOffice is not there)';

/** What is done with one file. */
export interface OfficeJob {
  readonly from: string;
  /** Its ending says the form. */
  readonly to: string;
  /** Decide all that is tracked, or write with tracking on. */
  readonly act: 'accept' | 'reject' | 'edit' | 'compare';
  /** Words and what is written in their place; of `compare` the older file. */
  readonly edits?: readonly (readonly [string, string])[];
  readonly older?: string;
}

const FILTERS: Readonly<Record<string, string>> = {
  docx: 'MS Word 2007 XML',
  odt: 'writer8',
  txt: 'Text (encoded)',
  pdf: 'writer_pdf_Export',
};

/** Does jobs one after the other, in one start of the program, in a profile of that person. */
export function office(folder: string, person: string, jobs: readonly OfficeJob[]): void {
  const [command = '', ...words] = officeCommand(folder, person, jobs);
  const done = join(folder, `jobs of ${person}.txt`);
  execFileSync(command, words, { stdio: 'ignore', timeout: 180_000 });
  const failed = `${done}.error`;
  if (existsSync(failed)) throw new Error(`LibreOffice: ${readFileSync(failed, 'latin1')}`);
}

/** The command that does these jobs; its profile is made where there is none. */
export function officeCommand(
  folder: string,
  person: string,
  jobs: readonly OfficeJob[],
): readonly string[] {
  const profile = join(folder, `profile of ${person}`);
  if (!existsSync(profile)) writeProfile(profile, person);
  const list = join(folder, `jobs of ${person}.txt`);
  const url = (path: string): string => pathToFileURL(path).href;
  const lines = jobs.flatMap(({ act, from, to, edits = [], older = '' }) => [
    act,
    url(from),
    url(to),
    FILTERS[to.slice(to.lastIndexOf('.') + 1)] ?? '',
    older === '' ? '' : url(older),
    String(edits.length),
    ...edits.flat(),
  ]);
  // Basic opens files in the encoding of the system: figures are the same in all.
  const codes = (line: string): string =>
    Array.from({ length: line.length }, (_none, at) => line.charCodeAt(at)).join(' ');
  writeFileSync(list, `${lines.map(codes).join('\n')}\n${codes('end')}\n`);
  const words = ['--headless', '--norestore', 'macro:///Standard.Parley.Work'];
  const own = `-env:UserInstallation=${url(profile)}`;
  return ['env', `PARLEY_JOBS=${list}`, 'soffice', own, ...words];
}

/** A first start makes the profile; only what is written behind it stays. */
function writeProfile(profile: string, person: string): void {
  const user = join(profile, 'user');
  const standard = join(user, 'basic', 'Standard');
  mkdirSync(user, { recursive: true });
  writeFileSync(
    join(user, 'registrymodifications.xcu'),
    `${HEAD}<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.UserProfile/Data"><prop oor:name="givenname" oor:op="fuse"><value>${person}</value></prop></item></oor:items>`,
  );
  const words = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--terminate_after_init',
  ];
  execFileSync('soffice', words, { stdio: 'ignore', timeout: 180_000 });
  writeFileSync(
    join(standard, 'script.xlb'),
    `${HEAD}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"><library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Parley"/></library:library>`,
  );
  writeFileSync(
    join(standard, 'Parley.xba'),
    `${HEAD}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Parley" script:language="StarBasic">${escapeXml(MACRO)}</script:module>`,
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

const MACRO = String.raw`
Function Decoded(codes As String) As String
  Dim parts, k As Integer, told As String
  told = ""
  If codes <> "" Then
    parts = Split(codes, " ")
    For k = 0 To UBound(parts)
      told = told & Chr(CLng(parts(k)))
    Next k
  End If
  Decoded = told
End Function

Function Prop(called As String, given)
  Dim one As New com.sun.star.beans.PropertyValue
  one.Name = called
  one.Value = given
  Prop = one
End Function

Function ReadOne(channel As Integer) As String
  Dim codes As String
  Line Input #channel, codes
  ReadOne = Decoded(codes)
End Function

Sub Work
  On Error Goto Finish
  Dim what As String, source As String, target As String, filterName As String, olderUrl As String
  Dim howMany As Integer, i As Integer, channel As Integer
  Dim doc As Object, helper As Object, seeker As Object
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  channel = FreeFile
  Open Environ("PARLEY_JOBS") For Input As #channel
  what = ReadOne(channel)
  Do While what <> "end"
    source = ReadOne(channel)
    target = ReadOne(channel)
    filterName = ReadOne(channel)
    olderUrl = ReadOne(channel)
    howMany = CInt(ReadOne(channel))
    doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, Array(Prop("Hidden", True)))
    If what = "accept" Then helper.executeDispatch(doc.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())
    If what = "reject" Then helper.executeDispatch(doc.CurrentController.Frame, ".uno:RejectAllTrackedChanges", "", 0, Array())
    If what = "compare" Then helper.executeDispatch(doc.CurrentController.Frame, ".uno:CompareDocuments", "", 0, Array(Prop("URL", olderUrl), Prop("NoAcceptDialog", True)))
    If what = "edit" Then doc.RecordChanges = True
    For i = 1 To howMany
      seeker = doc.createReplaceDescriptor()
      seeker.SearchCaseSensitive = True
      seeker.SearchString = ReadOne(channel)
      seeker.ReplaceString = ReadOne(channel)
      doc.replaceAll(seeker)
    Next i
    If filterName = "Text (encoded)" Then
      doc.storeToURL(target, Array(Prop("FilterName", filterName), Prop("FilterOptions", "UTF8,LF")))
    Else
      doc.storeToURL(target, Array(Prop("FilterName", filterName)))
    End If
    doc.close(True)
    what = ReadOne(channel)
  Loop
Finish:
  If Err <> 0 Then
    what = "line " & Erl & ": " & Error(Err)
    Close
    channel = FreeFile
    Open Environ("PARLEY_JOBS") & ".error" For Output As #channel
    Print #channel, what
  End If
  Close #channel
  StarDesktop.terminate()
End Sub
`;
