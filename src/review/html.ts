/** The page's frame; its script fills it. */
export const html = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Granska – paragraf</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="review.css">
<script src="review.js" defer></script>
</head>
<body>
<noscript>Sidan behöver JavaScript.</noscript>
</body>
</html>
`;

/** The sign § on a sheet. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4f86"/><text x="16" y="23" font-family="serif" font-size="22" text-anchor="middle" fill="#fff">§</text></svg>
`;
