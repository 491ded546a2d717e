// In the same order in every language. What is printed stays: words are never moved, replaced or taken out.
const WORDS =
  'river|sea|lake|mountain|valley|forest|desert|island|beach|cave|rain|snow|wind|cloud|storm|sun|moon|star|sky|' +
  'rainbow|morning|evening|spring|summer|autumn|winter|stone|sand|clay|gold|silver|copper|iron|glass|wood|' +
  'paper|wool|cotton|silk|leather|tree|leaf|root|branch|flower|rose|jasmine|lily|tulip|grass|palm|olive|cedar|' +
  'oak|pine|willow|seed|garden|field|farm|apple|pear|orange|lemon|banana|grape|fig|date|melon|cherry|peach|' +
  'apricot|pomegranate|strawberry|almond|walnut|tomato|potato|onion|garlic|carrot|cucumber|pepper|pumpkin|bean|' +
  'lentil|rice|wheat|flour|bread|cake|honey|sugar|salt|oil|milk|butter|cheese|egg|soup|tea|coffee|water|mint|' +
  'cinnamon|saffron|horse|camel|cow|sheep|goat|rabbit|cat|lion|tiger|elephant|giraffe|gazelle|wolf|fox|bear|' +
  'monkey|turtle|frog|fish|whale|dolphin|crab|shell|pearl|bird|eagle|falcon|owl|dove|swan|duck|rooster|peacock|' +
  'stork|swallow|feather|nest|bee|butterfly|ant|snail|spider|house|door|window|roof|wall|stair|kitchen|table|' +
  'chair|bed|mirror|lamp|candle|carpet|curtain|pillow|blanket|basket|bottle|cup|plate|spoon|fork|oven|bucket|' +
  'broom|key|lock|bell|clock|ladder|hammer|nail|saw|rope|needle|thread|button|scissors|pencil|ink|book|letter|' +
  'stamp|map|flag|school|library|museum|theatre|market|bakery|pharmacy|hospital|castle|palace|tower|bridge|' +
  'road|square|fountain|well|mill|harbour|lighthouse|village|city|tent|boat|ship|sail|anchor|train|bus|bicycle|' +
  'wheel|plane|balloon|kite|ball|drum|flute|guitar|violin|piano|song|dance|picture|colour|doctor|teacher|baker|' +
  'farmer|tailor|carpenter|sailor|guest|friend|neighbour|hat|shirt|coat|shoe|glove|scarf|ring|pocket|umbrella'

export default WORDS.split('|')
