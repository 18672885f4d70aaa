/** What the people of the bundled orders say to each other. */

export const phrases = {
  answers: [
    { brand: 'Warm, hand-made, no gradients', audience: 'Families nearby' },
    { brief: 'See the shared folder; the tone is calm and precise' },
    { length: '90 seconds', music: 'None, please' },
    { colours: 'Navy and cream', format: 'A4, print-ready' },
  ],
  deliveries: [
    'Here is the first version, with the sources.',
    'All files are in place; tell me what you think.',
    'The final files, exported for print and web.',
    'Delivered as discussed. Thank you for the quick answers!',
  ],
  drafts: ['Half of the scenes are cut', 'Colours still open', ''],
  revisions: [
    'Please make the headline shorter and the blue a little darker.',
    'The second paragraph reads too formal for us.',
    'The parcel label shows our old address.',
    'Could the intro be two seconds shorter?',
  ],
  extensions: [
    'Your last answers came on Friday; I need two more days to do this well.',
    'The printer is closed over the weekend.',
    'One of the actors is ill. May I deliver later?',
  ],
  updates: ['How is it going?', 'We print on Thursday: will it be ready?', 'Any news about the second part?'],
  cancellations: [
    'Our launch was called off, we no longer need this.',
    'I misread the brief and cannot do it at this price.',
    'We found that we ordered twice by mistake.',
  ],
  adjustments: ['Two more formats, as you asked in the chat.', 'With the source files included.', 'An extra round.'],
  extras: ['Source files', 'Extra format', 'Express proofreading', 'Additional scene'],
  grounds: ['Terms of service: contact outside the marketplace', 'Duplicate order', 'Seller account closed'],
  comments: [
    'A pleasure, again.',
    'Good work, a little late.',
    'Exactly what we needed.',
    'Clear brief, quick answers.',
  ],
} as const;
