import iconv from 'iconv-lite';
import { decode } from '../../src/fetch/decode.ts';

const page = (charset: string, words: string): string => `<html><head><meta charset="${charset}"></head><body><p>${words}</p></body></html>`;

describe('decode', () => {
  test.each([
    ['a BOM', Buffer.from('\uFEFF“Geldbuße”'), null, '“Geldbuße”', 'utf-8'],
    ['UTF-16 with a BOM', iconv.encode('监管机构罚款', 'utf-16', { addBOM: true }), null, '监管机构罚款', 'utf-16le'],
    ['a declared GBK', iconv.encode(page('gb2312', '监管机构罚款'), 'gbk'), null, page('gb2312', '监管机构罚款'), 'gbk'],
    ['a Shift_JIS header', iconv.encode('課徴金の納付を命じた', 'shift_jis'), 'Shift_JIS', '課徴金の納付を命じた', 'shift_jis'],
    ['curly quotes in windows-1252', iconv.encode(page('windows-1252', '“fined” – €5m'), 'windows-1252'), null, page('windows-1252', '“fined” – €5m'), 'windows-1252'],
    ['UTF-8 that is said to be latin 1', Buffer.from(page('iso-8859-1', 'amende de 5 M€')), null, page('iso-8859-1', 'amende de 5 M€'), 'utf-8'],
    ['undeclared windows-1252', iconv.encode('Die Behörde verhängte eine Geldbuße über fünf Millionen', 'windows-1252'), null, 'Die Behörde verhängte eine Geldbuße über fünf Millionen', 'windows-1252'],
    ['undeclared Big5', iconv.encode('金融監督管理委員會今日宣布對該銀行處以罰款，並要求限期改善內部控制制度的缺失', 'big5'), null, '金融監督管理委員會今日宣布對該銀行處以罰款，並要求限期改善內部控制制度的缺失', 'big5'],
    ['a charset that does not exist', Buffer.from(page('x-nonsense', 'plain')), 'x-nonsense', page('x-nonsense', 'plain'), 'utf-8'],
  ])('reads %s', (_case, bytes, declared, text, charset) => {
    expect(decode(bytes, declared)).toEqual({ text, charset, warnings: [] });
  });

  test('keeps UTF-8 with a few broken bytes, and says so', () => {
    const bytes = Buffer.concat([Buffer.from('Behörde verhängt Geldbuße gegen Versäumnisse '), Buffer.from([0xc3, 0x28])]);
    expect(decode(bytes, null)).toMatchObject({ charset: 'utf-8', text: expect.stringContaining('Geldbuße'), warnings: [{ code: 'broken-utf8' }] });
  });
});
