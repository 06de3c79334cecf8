/* A PKCS#11 module for tests: SoftHSM's, but for one function that does not do what it should.

   Compiled with AT, the place of that function in the list of them, and what it does: CRASH, HANG, BLAB (print
   the PIN), SPOIL (the signature) or RETURNS, with GONE as if the card were pulled out at that moment.
   FLAGS are added to those of the token. Each login is noted with one byte in the file TRIES. No header is
   needed, so that a compiler alone does. */

enum { SLOT_LIST = 4, TOKEN_INFO = 6, LOGIN = 18, SIGN = 43, FUNCTIONS = 68 };
enum { TOKEN_NOT_PRESENT = 0xE0, FLAGS_OF_TOKEN = 96 / sizeof(long) };

typedef unsigned long ulong;
typedef ulong function();
typedef struct { unsigned char version[2]; function *functions[FUNCTIONS]; } list;

extern void *dlopen(const char *, int), *dlsym(void *, const char *);
extern int open(const char *, int, ...);
extern long write(int, const void *, ulong);
extern unsigned sleep(unsigned);

static list own, *softhsm;
static int gone;

static ulong fault(void) {
#if defined CRASH
    *(volatile int *)0 = 1;
#elif defined HANG
    for (;;) sleep(1000);
#endif
#ifdef GONE
    gone = 1;
#endif
#ifdef RETURNS
    return RETURNS;
#else
    return 0;
#endif
}

static ulong token_info(ulong slot, ulong *info) {
    ulong result = gone ? TOKEN_NOT_PRESENT : softhsm->functions[TOKEN_INFO](slot, info);
    if (!result) info[FLAGS_OF_TOKEN] |= FLAGS;
    return result;
}

static ulong login(ulong session, ulong user, char *pin, ulong length) {
    int tries = open(TRIES, 02001); /* write, append */
    write(tries, "x", 1);
#ifdef BLAB
    write(1, pin, length);
    write(2, pin, length);
#endif
    /* a reader with a pad asks for the PIN itself, as OpenSC also where one of no length is given */
    return length ? softhsm->functions[LOGIN](session, user, pin, length)
                  : softhsm->functions[LOGIN](session, user, PAD, sizeof PAD - 1);
}

static ulong sign(ulong session, char *data, ulong length, char *signature, ulong *size) {
    ulong result = softhsm->functions[SIGN](session, data, length, signature, size);
#ifdef SPOIL
    if (signature) signature[0] ^= 1;
#endif
    return result;
}

ulong C_GetFunctionList(list **given) {
    function *functions;
    if (AT == -1) return fault();
    functions = (function *)dlsym(dlopen(SOFTHSM, 2), "C_GetFunctionList");
    functions(&softhsm);
    own = *softhsm;
    own.functions[TOKEN_INFO] = (function *)token_info;
    own.functions[LOGIN] = (function *)login;
    own.functions[SIGN] = (function *)sign;
    if (AT >= 0) own.functions[AT] = (function *)fault;
    *given = &own;
    return 0;
}
